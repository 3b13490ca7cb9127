/** Many jobs dispatched in one action: looked over together, sent one by one in the background. */
package org.beckon.run;
