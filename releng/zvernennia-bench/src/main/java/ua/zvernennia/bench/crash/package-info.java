/** The crash campaign: processes killed in the midst of work, and the proof that nothing was lost. */
package ua.zvernennia.bench.crash;
