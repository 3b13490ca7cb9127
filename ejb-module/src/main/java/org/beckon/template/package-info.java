/** The words in which people are told things, as the organization chose them. Knows no fact. */
package org.beckon.template;
