/** What must stay where it is when plans are made: times, people, days (C11). */
package org.beckon.lock;
