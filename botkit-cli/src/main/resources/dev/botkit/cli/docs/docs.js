// Draws the diagrams, in the colours of the pages, and makes each table of them a link to its page.
"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)").matches;
const colours = dark
  ? { darkMode: true, background: "#1d2320", primaryColor: "#22382e", primaryTextColor: "#e4eae6",
      primaryBorderColor: "#4fc995", lineColor: "#9aa9a1", tertiaryColor: "#1d2320", rowOdd: "#1d2320", rowEven: "#232b27" }
  : { background: "#ffffff", primaryColor: "#e6f3ed", primaryTextColor: "#1d2521",
      primaryBorderColor: "#00724a", lineColor: "#5c6b63", tertiaryColor: "#ffffff", rowOdd: "#ffffff", rowEven: "#f7f8f7" };

mermaid.initialize({
  startOnLoad: false,
  securityLevel: "strict",
  deterministicIds: true,
  theme: "base",
  themeVariables: { ...colours, fontFamily: "system-ui, sans-serif", fontSize: "14px" },
});

const pages = new Map();
for (const link of document.querySelectorAll("nav a")) {
  pages.set(link.textContent, link.href);
  link.classList.toggle("here", link.href === location.href.split("#")[0]);
}

mermaid.run().then(() => {
  for (const table of document.querySelectorAll("pre.mermaid .node")) {
    const page = pages.get(table.querySelector(".name")?.textContent.trim());
    if (page) {
      table.classList.add("linked");
      table.addEventListener("click", () => location.assign(page));
    }
  }
});
