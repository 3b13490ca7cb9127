/**
 * Who suits a visit best, and in which order a day is best driven: plain Java over numbers. Knows
 * neither entities nor the database; {@code schedule} asks it.
 */
package org.beckon.matching;
