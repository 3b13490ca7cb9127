/**
 * Brings in what other systems know: staged first, then checked row by row, then imported whole or
 * not at all.
 */
package org.beckon.integration;
