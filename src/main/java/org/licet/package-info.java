/** Licet: may this reader interpret this study, here and now, over this data path? */
@NullMarked
package org.licet;

import org.jspecify.annotations.NullMarked;
