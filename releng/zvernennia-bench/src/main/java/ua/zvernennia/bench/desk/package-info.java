/** The workstation as a whole: how long it starts, how it fills its cache, what it weighs. */
package ua.zvernennia.bench.desk;
