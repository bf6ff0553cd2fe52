/** The line itself: bytes → tables → exports → records → rows (sidebar, command line), and rows → records → Metrics → layouts (server). */
export {};
