// A fault while drawing one part never takes the others away. It is told in place of the part.

import { Component, type ReactNode } from "react";

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What the part draws: when it becomes another one, a part that broke is drawn again by itself. */
  readonly about?: unknown;
  /** What to show in place of the part; `retry` draws it again. */
  readonly renderInstead: (message: string, retry: () => void) => ReactNode;
};

type ErrorBoundaryState = { readonly message: string | undefined; readonly about: unknown };

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: undefined, about: this.props.about };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { message: error instanceof Error ? error.message : "unknown" };
  }

  static getDerivedStateFromProps(
    { about }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return about === state.about ? null : { message: undefined, about };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return this.props.renderInstead(message, () => this.setState({ message: undefined }));
  }
}
