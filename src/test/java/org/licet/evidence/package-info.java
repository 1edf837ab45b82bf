@NullMarked
package org.licet.evidence;

import org.jspecify.annotations.NullMarked;
