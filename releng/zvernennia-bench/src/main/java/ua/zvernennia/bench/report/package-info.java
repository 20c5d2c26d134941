/** Bar P7: reports beside their bare SQL, and the files they become. */
package ua.zvernennia.bench.report;
