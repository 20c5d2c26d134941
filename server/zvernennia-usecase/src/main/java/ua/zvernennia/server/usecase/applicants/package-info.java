/** People who write: finding them again, merging what is one person. */
package ua.zvernennia.server.usecase.applicants;
