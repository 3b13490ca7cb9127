/** What every feature needs and no feature owns. */
package org.beckon.platform;
