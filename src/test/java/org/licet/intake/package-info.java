@NullMarked
package org.licet.intake;

import org.jspecify.annotations.NullMarked;
