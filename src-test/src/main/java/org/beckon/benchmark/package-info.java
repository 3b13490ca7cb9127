/** How fast the product is, measured on the real jar from outside. See docs/benchmarks.md. */
package org.beckon.benchmark;
