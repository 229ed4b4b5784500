// Reads a JSON Schema on the first line and a document on each further one; answers 1 or 0 for each document.
// The keywords that JSON Schema lacks are implemented here on their own, not by the code under test.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const DURATIONS = { us: 10n, ms: 10_000n, s: 10_000_000n, m: 600_000_000n, h: 36_000_000_000n, d: 864_000_000_000n };
const ISO = { W: 7n * DURATIONS.d, D: DURATIONS.d, H: DURATIONS.h, M: DURATIONS.m, S: DURATIONS.s };
const SIZES = { B: 1n, KB: 10n ** 3n, MB: 10n ** 6n, GB: 10n ** 9n, TB: 10n ** 12n, PB: 10n ** 15n, KiB: 1n << 10n, MiB: 1n << 20n, GiB: 1n << 30n, TiB: 1n << 40n, PiB: 1n << 50n };
const MAX = (1n << 63n) - 1n;

// A decimal times a unit, or null where it is no whole number.
function scale(digits, unit) {
  const [whole, fraction = ''] = digits.split('.');
  const product = BigInt(whole + fraction) * unit;
  const divisor = 10n ** BigInt(fraction.length);
  return product % divisor === 0n ? product / divisor : null;
}

function sum(text, expression, units) {
  let total = 0n;
  for (const [, digits, unit] of text.matchAll(expression)) {
    const part = scale(digits, units[unit]);
    if (part === null) return null;
    total += part;
  }
  return total;
}

const parsers = {
  duration(text) {
    const sign = text.startsWith('-') ? -1n : 1n;
    const body = text.replace(/^-/, '');
    let total = null;
    if (body.startsWith('P')) {
      const [date, time = ''] = body.slice(1).split('T');
      const days = sum(date, /([0-9.]+)([WD])/g, ISO);
      const clock = sum(time, /([0-9.]+)([HMS])/g, ISO);
      total = days === null || clock === null ? null : days + clock;
    } else {
      total = sum(body, /([0-9.]+)(us|ms|s|m|h|d)/g, DURATIONS);
    }
    return total === null || total > MAX ? null : sign * total;
  },
  size(text) {
    const [, digits, unit] = /^([0-9.]+)([A-Za-z]+)$/.exec(text);
    const bytes = scale(digits, SIZES[unit]);
    return bytes === null || bytes > MAX ? null : bytes;
  },
  rate(text) {
    const [amount, period] = text.split('/');
    const count = /[A-Za-z]/.test(amount) ? parsers.size(amount) : BigInt(amount);
    const ticks = parsers.duration(/^[0-9]/.test(period) ? period : '1' + period);
    return count === null || count > MAX || ticks === null ? null : { count, ticks };
  },
  cores(text) {
    const millicores = text.endsWith('m') ? BigInt(text.slice(0, -1)) : scale(text.split(' ')[0], 1000n);
    return millicores === null || millicores > MAX ? null : millicores;
  },
  date: (text) => (Number.isNaN(Date.parse(text.length === 10 ? text : text.replace('t', 'T').replace('z', 'Z').slice(0, 19) + 'Z')) || text.startsWith('0000') || !dayExists(text) ? null : text),
  time: (text) => text,
};

function dayExists(text) {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function kindOf(literal) {
  if (literal.includes('/')) return 'rate';
  if (/^-?(P|[0-9.]+(us|ms|s|m|h|d))/.test(literal)) return /^[0-9]+m$/.test(literal) ? null : 'duration';
  if (/ cores?$/.test(literal)) return 'cores';
  return 'size';
}

// The number with its unit as the literal would be, or null.
function valueOf(data, schema, kind) {
  if (typeof data === 'number') {
    const unit = schema['x-unit'];
    if (unit === undefined) return null;
    const text = String(data);
    if (!/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return null;
    const part = scale(text.replace('-', ''), (kind === 'size' ? SIZES : DURATIONS)[unit]);
    return part === null || part > MAX ? null : text.startsWith('-') ? -part : part;
  }
  try {
    return parsers[kind](data);
  } catch {
    return null;
  }
}

function compare(left, right, kind) {
  const [a, b] = kind === 'rate' ? [left.count * right.ticks, right.count * left.ticks] : [left, right];
  return a < b ? -1 : a > b ? 1 : 0;
}

const ajv = new Ajv2020({ strict: false, allErrors: false, unicodeRegExp: true });
addFormats(ajv, { mode: 'full' });

ajv.addKeyword({
  keyword: 'x-type',
  validate: (kind, data, schema) => {
    if (typeof data !== 'string' && typeof data !== 'number') return true;
    const value = valueOf(data, schema, kind);
    return value !== null && !(kind === 'size' && value < 0n);
  },
});

for (const [keyword, holds] of Object.entries({
  'x-minimum': (order) => order >= 0,
  'x-maximum': (order) => order <= 0,
  'x-exclusiveMinimum': (order) => order > 0,
  'x-exclusiveMaximum': (order) => order < 0,
})) {
  ajv.addKeyword({
    keyword,
    validate: (limit, data, schema) => {
      if (typeof data !== 'string' && typeof data !== 'number') return true;
      const kind = schema['x-type'] ?? kindOf(limit);
      const value = valueOf(data, schema, kind);
      return value === null || holds(compare(value, kind === 'date' || kind === 'time' ? limit : parsers[kind](limit), kind));
    },
  });
}

// The empty key compares the elements themselves by value; null equals nothing.
ajv.addKeyword({
  keyword: 'x-uniqueBy',
  validate: (key, data, schema) => {
    if (!Array.isArray(data)) return true;
    const kind = schema.items?.['x-type'];
    const valueText = (item) => (kind === undefined ? JSON.stringify(item) : String(valueOf(item, schema.items, kind)));
    const keys = key === ''
      ? data.filter((item) => item !== null).map(valueText)
      : data.filter((item) => item !== null && typeof item === 'object').map((item) => JSON.stringify(item[key] ?? null));
    return new Set(keys).size === keys.length;
  },
});

ajv.addKeyword({
  keyword: 'x-format',
  validate: (format, data) => {
    if (typeof data !== 'string') return true;
    switch (format) {
      case 'port': return /^[0-9]{1,5}$/.test(data) && Number(data) <= 65535;
      case 'semver': return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/.test(data);
      default: return true;
    }
  },
});

const [schema, ...documents] = readFileSync(0, 'utf8').split('\n').filter((line) => line.length > 0);
const validate = ajv.compile(JSON.parse(schema));
console.log(documents.map((document) => (validate(JSON.parse(document)) ? '1' : '0')).join(''));
