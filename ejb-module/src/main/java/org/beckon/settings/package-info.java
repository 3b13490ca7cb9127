/** What the organization decided once for everybody. Knows no other feature. */
package org.beckon.settings;
