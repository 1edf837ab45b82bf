/** Tests of {@code org.licet.credentialing}. */
@NullMarked
package org.licet.credentialing;

import org.jspecify.annotations.NullMarked;
