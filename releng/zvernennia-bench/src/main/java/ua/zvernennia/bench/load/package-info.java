/** A working day and hours of work against a real server: who does what, how long it took, what must hold afterwards. */
package ua.zvernennia.bench.load;
