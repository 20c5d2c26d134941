/** The change feed with many readers: how long a commit takes to be seen elsewhere. */
package ua.zvernennia.bench.feed;
