/** The fault campaign of the local cache, and benchmarks of synchronisation. */
package ua.zvernennia.bench.cache;
