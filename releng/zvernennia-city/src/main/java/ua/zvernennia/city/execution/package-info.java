/** What became of the city's documents: resolutions, executors, terms and reports. */
package ua.zvernennia.city.execution;
