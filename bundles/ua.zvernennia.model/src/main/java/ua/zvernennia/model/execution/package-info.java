/**
 * «Хід виконання»: the tree of resolutions and executions of a document, and what may be done with it. Pure: a tree, an
 * act, a person and the circumstances give the next tree or a refusal with its reason; the server and the workstation
 * ask the same functions.
 */
package ua.zvernennia.model.execution;
