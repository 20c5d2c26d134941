/** Benchmarks that print medians and 95th percentiles beside a peer. */
package ua.zvernennia.bench;
