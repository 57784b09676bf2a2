const series = ["blue", "purple", "teal", "red", "marigold", "green", "lavender", "lime"];

/** Teams' colour names end in a hue ("categoricalBlue", "divergingRed"); the stylesheet gives each hue per theme. */
export function chartColor(name: string | undefined, position: number): string {
  const bare = (name ?? "").toLowerCase().replace(/^(categorical|diverging)/, "");
  const numbered = /^sequential([1-8])$/.exec(bare);
  if (numbered) return `var(--chart-${series[Number(numbered[1]) - 1]})`;
  return /^[a-z]+$/.test(bare) ? `var(--chart-${bare}, var(--chart-blue))` : `var(--chart-${series[position % series.length]})`;
}
