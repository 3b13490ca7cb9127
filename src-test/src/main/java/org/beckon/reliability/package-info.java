/**
 * The promises under failure, measured: processes are killed and lines are cut while work goes on,
 * and what people received is held against what was accepted (docs/reliability.md). Looks at the
 * product from the outside only.
 */
package org.beckon.reliability;
