// A fault while drawing one part never takes the others away. It is told in place of the part.

import { Component, type ReactNode } from "react";

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What to show in place of the part; `retry` draws it again. */
  readonly renderInstead: (message: string, retry: () => void) => ReactNode;
};

type ErrorBoundaryState = { readonly message: string | undefined };

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : "unknown" };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return this.props.renderInstead(message, () => this.setState({ message: undefined }));
  }
}
