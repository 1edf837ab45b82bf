@NullMarked
package org.licet.lawreview;

import org.jspecify.annotations.NullMarked;
