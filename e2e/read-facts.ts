// Reads from one file's syntax tree what the import table speaks about: what it imports, which of the browser's
// names it uses, and which properties. Knows nothing of rooms or rules; find-breaches.ts does.
import { type ESTree, Visitor, parseSync } from "vite";

export type Facts = {
  /** Every module that it names: import, export … from, import(), import("…") types, new URL, import.meta.glob. */
  readonly imports: readonly string[];
  /** Those of them that only import() names: they run once this module already has. */
  readonly late: ReadonlySet<string>;
  /** Names that it uses and declares nowhere, and what it takes from `window` and its like. */
  readonly globals: ReadonlySet<string>;
  /** Globals behind `new`. */
  readonly constructed: ReadonlySet<string>;
  /** Every property, key and attribute that it names. */
  readonly properties: ReadonlySet<string>;
  /** What stands in the way of reading it. */
  readonly problems: readonly string[];
};

const globalObjects = new Set(["window", "globalThis", "self", "document"]);

export function readFacts(file: string, text: string): Facts {
  const { program, errors } = parseSync(file, text);
  const imports: string[] = [];
  const late: string[] = [];
  const problems = errors.map(({ message }) => message);
  const used = new Map<ESTree.Node, string>();
  const notUses = new Set<ESTree.Node>();
  const declared = new Set<string>();
  const onGlobalObject = new Set<string>();
  const constructed = new Set<string>();
  const properties = new Set<string>();

  const declare = (pattern: ESTree.Node | null | undefined) => {
    for (const name of boundNames(pattern)) declared.add(name);
  };
  const key = (node: { readonly computed?: boolean; readonly key: ESTree.Node }) => {
    if (node.computed === true) return;
    notUses.add(node.key);
    if (node.key.type === "Identifier") properties.add(node.key.name);
    const text = literalText(node.key);
    if (text !== undefined) properties.add(text);
  };
  const declareFunction = (node: {
    readonly id?: ESTree.Node | null;
    readonly params: readonly ESTree.Node[];
  }) => {
    declare(node.id);
    for (const parameter of node.params) declare(parameter);
  };
  const typeParameters = (node: { readonly params: readonly ESTree.Node[] }) => {
    for (const parameter of node.params) notUses.add(parameter);
  };

  new Visitor({
    ImportDeclaration: (node) => {
      imports.push(node.source.value);
    },
    ExportAllDeclaration: (node) => {
      imports.push(node.source.value);
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) imports.push(node.source.value);
    },
    TSImportType: (node) => {
      imports.push(node.source.value);
    },
    ImportExpression: (node) => {
      const source = literalText(node.source);
      if (source === undefined) problems.push("import() of something that is not a plain string");
      else late.push(source);
    },
    CallExpression: (node) => {
      if (isImportMeta(node.callee, "glob")) imports.push(...node.arguments.flatMap(literalTexts));
    },
    NewExpression: (node) => {
      const [address, base] = node.arguments;
      const source = literalText(address);
      // A folder is only a place to look from; what stands in it is named later.
      if (source !== undefined && isImportMeta(base, "url") && /\.\w+$/.test(source))
        imports.push(/^[./]/.test(source) ? source : `./${source}`);
      const name = globalName(node.callee);
      if (name !== undefined) constructed.add(name);
    },
    ImportSpecifier: (node) => {
      notUses.add(node.imported);
      declare(node.local);
    },
    ExportSpecifier: (node) => {
      notUses.add(node.exported);
    },
    ImportDefaultSpecifier: (node) => declare(node.local),
    ImportNamespaceSpecifier: (node) => declare(node.local),
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: declareFunction,
    FunctionExpression: declareFunction,
    ArrowFunctionExpression: declareFunction,
    ClassDeclaration: (node) => declare(node.id),
    CatchClause: (node) => declare(node.param),
    MemberExpression: (node) => {
      const name =
        !node.computed && node.property.type === "Identifier"
          ? node.property.name
          : literalText(node.property);
      if (!node.computed) notUses.add(node.property);
      if (name === undefined) return;
      properties.add(name);
      if (node.object.type === "Identifier" && globalObjects.has(node.object.name)) onGlobalObject.add(name);
    },
    Property: key,
    PropertyDefinition: key,
    MethodDefinition: key,
    TSPropertySignature: key,
    TSMethodSignature: (node) => {
      key(node);
      typeParameters(node);
    },
    TSFunctionType: typeParameters,
    TSTypeQuery: (node) => {
      notUses.add(node.exprName);
    },
    JSXAttribute: (node) => {
      if (node.name.type === "JSXIdentifier") properties.add(node.name.name);
    },
    Identifier: (node) => {
      used.set(node, node.name);
    },
  }).visit(program);

  const names = [...used].filter(([node, name]) => !notUses.has(node) && !declared.has(name));
  return {
    imports: [...new Set([...imports, ...late])],
    late: new Set(late.filter((source) => !imports.includes(source))),
    globals: new Set([...names.map(([, name]) => name), ...onGlobalObject]),
    constructed: new Set([...constructed].filter((name) => !declared.has(name))),
    properties,
    problems,
  };
}

function boundNames(node: ESTree.Node | null | undefined): readonly string[] {
  switch (node?.type) {
    case "Identifier":
      return [node.name];
    case "ObjectPattern":
      return node.properties.flatMap((property) =>
        boundNames(property.type === "Property" ? property.value : property.argument),
      );
    case "ArrayPattern":
      return node.elements.flatMap(boundNames);
    case "AssignmentPattern":
      return boundNames(node.left);
    case "RestElement":
      return boundNames(node.argument);
    case "TSParameterProperty":
      return boundNames(node.parameter);
    default:
      return [];
  }
}

function globalName(node: ESTree.Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  const isOfGlobal =
    node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    globalObjects.has(node.object.name);
  return isOfGlobal && node.property.type === "Identifier" ? node.property.name : undefined;
}

function isImportMeta(node: ESTree.Node | undefined, property: string): boolean {
  return (
    node?.type === "MemberExpression" &&
    node.object.type === "MetaProperty" &&
    node.property.type === "Identifier" &&
    node.property.name === property
  );
}

function literalText(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  return node?.type === "TemplateLiteral" && node.expressions.length === 0
    ? node.quasis[0]?.value.raw
    : undefined;
}

function literalTexts(node: ESTree.Node): readonly string[] {
  if (node.type === "ArrayExpression")
    return node.elements.flatMap((item) => (item === null ? [] : literalTexts(item)));
  const text = literalText(node);
  return text === undefined ? [] : [text];
}
