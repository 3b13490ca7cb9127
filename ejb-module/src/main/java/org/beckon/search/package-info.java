/**
 * The search for people: asks one candidate after the other, by every way that may be used, until
 * the places of a stack are filled. What to do next is decided without database or container
 * ({@code Stepping}); the rest writes down what was decided.
 */
package org.beckon.search;
