/** Who does the work, what they can do, and when. Knows nothing of the work. */
package org.beckon.technician;
