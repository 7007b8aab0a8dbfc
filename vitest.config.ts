import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		globalSetup: "test/global-setup.ts",
		testTimeout: 30_000,
		// A browser beside other work may take more than the second that polling waits by itself.
		expect: { poll: { timeout: 10_000 } },
		hookTimeout: 60_000,
		maxWorkers: 2,
	},
});
