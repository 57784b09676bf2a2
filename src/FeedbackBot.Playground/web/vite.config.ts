import { defineConfig } from "vitest/config";

// `npm run dev` serves the page with hot reload and leaves the playground's own interface to a running playground.
export default defineConfig({
  build: {
    outDir: "../wwwroot",
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: ["index.html", "gallery.html"] },
  },
  server: {
    proxy: { "/playground/api": "http://127.0.0.1:5199" },
  },
  test: {
    environment: "happy-dom",
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
  },
});
