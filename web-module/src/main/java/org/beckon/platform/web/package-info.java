/** The frame around every page: words, times, messages, headers. Knows no feature. */
package org.beckon.platform.web;
