import { compare } from "crosscheck";

const { numbers } = compare([
  { name: "Harbour Post", text: "At least 23 people were killed when the ferry sank, officials said." },
  { name: "Daily Lantern", text: "The ferry sank on Friday and 25 people were killed, the coastguard said." },
]);

for (const row of numbers) {
  const cells = Object.entries(row.cells).map(([article, reports]) => `${article}: ${reports.map((report) => report.text).join(", ")}`);
  console.log(`${row.verdict}  ${row.label}  ${cells.join("  ")}`);
}
