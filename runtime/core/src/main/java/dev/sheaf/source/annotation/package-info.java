/** Photos with boxes and keypoints from annotation files: COCO, Pascal VOC, YOLO. */
@NullMarked
package dev.sheaf.source.annotation;

import org.jspecify.annotations.NullMarked;
