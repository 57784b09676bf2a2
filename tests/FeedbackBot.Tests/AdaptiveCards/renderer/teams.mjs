// What Teams knows beyond Adaptive Cards 1.5.
export const teamsElements = [
  "Badge", "Rating", "Input.Rating", "ProgressBar",
  "Chart.Line", "Chart.VerticalBar", "Chart.HorizontalBar", "Chart.Donut", "Chart.Gauge",
];
export const teamsProperties = ["msteams", "choices.data"];
