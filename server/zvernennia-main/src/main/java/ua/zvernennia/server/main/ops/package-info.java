/** What operators look at: health and metrics. */
package ua.zvernennia.server.main.ops;
