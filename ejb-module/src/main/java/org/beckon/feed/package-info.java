/**
 * What calendars outside of Beckon may read of a technician's visits, and by which address. Changes
 * nothing but those addresses.
 */
package org.beckon.feed;
