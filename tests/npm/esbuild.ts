export * from "npm:esbuild@0.28.2"
