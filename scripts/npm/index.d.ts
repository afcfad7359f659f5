/** An article as it was published. Only its text is needed. */
export interface Article {
  name?: string;
  title?: string;
  outlet?: string;
  /** The day it appeared, ISO 8601: weekdays and "yesterday" are read against it. */
  published?: string;
  url?: string;
  text: string;
}

export type Hedge = "exact" | "about" | "at-least" | "more-than" | "at-most" | "less-than" | "nearly" | "range" | "vague";
export type Verdict = "agree" | "compatible" | "conflict" | "scope" | "single";
export type QuoteVerdict = "identical" | "punctuation" | "partial" | "edited" | "wording" | "speaker" | "indirect" | "single";

/** A place in an article's text, in Unicode code points, half-open. */
export interface Place {
  start: number;
  end: number;
}

export interface Reason {
  /** A stable slug ("total-printed-as-part"). */
  kind: string;
  /** In words, with the arithmetic written out. */
  text: string;
}

/** One figure as one article gives it. A derived value has `from` in place of `start` and `end`. */
export interface NumberReport extends Partial<Place> {
  text: string;
  kind: "count" | "amount" | "measure" | "share" | "age" | "date" | "time" | "score";
  /** Of a date, time or score, ISO 8601 as far as it is known. */
  value?: string;
  stated: number | null;
  /** The interval that the words allow; null where there is no bound on that side. */
  low: number | null;
  high: number | null;
  hedge: Hedge;
  unit: string | null;
  counted: string | null;
  source: string | null;
  place: string | null;
  when: string | null;
  derived: boolean;
  from?: Place[];
}

export interface QuoteReport extends Place {
  text: string;
  /** The words that name the speaker there. */
  speaker: string | null;
  /** Who that is, pronouns and titles resolved. */
  speaker_name: string | null;
  /** Whether quotation marks stand around it. */
  direct: boolean;
}

/** Cells stand under the ids of the articles; an article that does not give the fact has none. */
export interface NumberRow {
  id: string;
  /** What the row is, stable while the text around it changes. */
  key: string;
  label: string;
  event: string;
  verdict: Verdict;
  reasons: Reason[];
  cells: Record<string, NumberReport[]>;
}

export interface QuoteRow {
  id: string;
  /** What the row is, stable while the text around it changes. */
  key: string;
  speaker: string | null;
  verdict: QuoteVerdict;
  reasons: Reason[];
  cells: Record<string, QuoteReport[]>;
}

export interface NameRow {
  id: string;
  /** What the row is, stable while the text around it changes. */
  key: string;
  name: string;
  reasons: Reason[];
  cells: Record<string, (Place & { text: string })[]>;
}

export interface Comparison {
  schema: string;
  /** The version of the engine that made it. */
  engine: string;
  articles: {
    id: string;
    name: string;
    title: string | null;
    outlet: string | null;
    published: string | null;
    url: string | null;
    words: number;
    /** What was taken for no part of the story. */
    left_out: (Place & { why: string })[];
    notes: Reason[];
  }[];
  events: { id: string; articles: string[]; label: string }[];
  numbers: NumberRow[];
  quotes: QuoteRow[];
  names: NameRow[];
}

export interface Extraction {
  numbers: (Omit<NumberReport, "derived" | "from"> & Place & { about: string[]; change: "up" | "down" | null })[];
  moments: (Place & { text: string; kind: "date" | "time" | "score"; value: string })[];
  quotes: (Place & {
    text: string;
    speaker: string | null;
    speaker_start: number | null;
    speaker_end: number | null;
    speaker_name: string | null;
    kind: "direct" | "mixed";
  })[];
}

/** Sets the numbers and quotations of several articles side by side. The same articles give the same answer. */
export function compare(articles: Article[]): Comparison;

/** Reads the numbers, moments and quotations of one article. */
export function extract(text: string): Extraction;
