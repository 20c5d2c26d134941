/** People who write: finding them again, and what the law calls their next appeal. */
package ua.zvernennia.model.people;
