/** Import of an existing register: read, check, stage, store in batches. */
package ua.zvernennia.server.usecase.importing;
