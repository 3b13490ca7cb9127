/** What technicians find on their page after signing in (S1-43). */
package org.beckon.alert;
