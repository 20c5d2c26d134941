/** Files that belong to a card, its resolutions and executions: names, kinds, versions and what was found in them. */
package ua.zvernennia.model.files;
