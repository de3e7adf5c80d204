/** Names the file in its field `format`. */
export const FORMAT = 'dogear';

/** Version of the file's shape. A reader refuses higher ones: what they mean is not known here. */
export const VERSION = 1;
