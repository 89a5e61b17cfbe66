// Holds the direction of imports: infra → functions → shared, and web → shared. Prints what breaks it and fails.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

interface Rule {
  /** The files that it holds for. */
  within: RegExp;
  /** Local folders that they may import from, besides their own. */
  folders: string[];
  /** Packages that they may not import. */
  packages: RegExp;
  why: string;
}

const nodeOnly =
  /^node:|^@aws-sdk\/|^aws-|^constructs|^@napi-rs\/|^@hono\/node-server|^(sharp|pdfkit|fontkit|csv-parse(?!\/browser)|csv-stringify|hunspell-wasm|dictionary-sv|qrcode|oidc-provider|esbuild)(\/|$)/;

const rules: Rule[] = [
  {
    within: /^shared\//,
    folders: [],
    packages: nodeOnly,
    why: 'shared/ runs in browser and server: no Node API, no AWS',
  },
  {
    within: /^functions\/entry\//,
    folders: ['shared', 'web'],
    packages: /^aws-cdk-lib|^constructs/,
    why: 'entries may render pages, but know nothing of the CDK',
  },
  {
    within: /^functions\//,
    folders: ['shared'],
    packages: /^aws-cdk-lib|^constructs|^preact|^hono/,
    why: 'functions/ knows neither pages nor the CDK',
  },
  { within: /^web\//, folders: ['shared'], packages: nodeOnly, why: 'web/ runs in the browser too' },
  {
    within: /^infra\//,
    folders: ['functions', 'shared', 'web'],
    packages: /^vitest|^fast-check/,
    why: 'infra/ is not a test',
  },
];

/** The desk's client takes the type of its API from the entry that serves it; a type is gone when it runs. */
const typeOnlyAllowed = /^functions\/entry\/desk\/api\.ts$/;

const importPattern =
  /(?:^|\n)\s*(?:import|export)(\s+type)?\s[^'"]*?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

function problemsIn(file: string): string[] {
  const rule = rules.find((candidate) => candidate.within.test(file));
  if (!rule) return [];
  const own = file.slice(0, file.indexOf('/'));
  const problems: string[] = [];
  for (const match of readFileSync(file, 'utf8').matchAll(importPattern)) {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    if (!target.startsWith('.')) {
      if (rule.packages.test(target)) problems.push(`${file} imports ${target}: ${rule.why}`);
      continue;
    }
    const path = normalize(join(dirname(file), target))
      .split(sep)
      .join('/');
    const folder = path.slice(0, path.indexOf('/'));
    const typeOnly = match[1] !== undefined && typeOnlyAllowed.test(path);
    if (folder !== own && !rule.folders.includes(folder) && !typeOnly)
      problems.push(`${file} imports ${path}: ${rule.why}`);
  }
  return problems;
}

const files = globSync('{infra,functions,shared,web}/**/*.{ts,tsx,mjs}').map((file) =>
  file.split(sep).join('/'),
);
const problems = files.flatMap(problemsIn);
for (const problem of problems) console.error(problem);
console.log(
  `${files.length} files: ${problems.length === 0 ? 'imports run one way' : `${problems.length} imports run the wrong way`}`,
);
if (problems.length > 0 || files.length === 0) process.exitCode = 1;
