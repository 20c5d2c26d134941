/** What the law lets happen to an appeal beside its execution: extension, forwarding, return and the like. */
package ua.zvernennia.model.acts;
