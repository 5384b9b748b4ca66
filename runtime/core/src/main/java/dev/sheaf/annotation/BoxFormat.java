package dev.sheaf.annotation;

/** What the four numbers of a box are in a tensor; the names are torchvision's. */
public enum BoxFormat {
  /** Left, top, right, bottom: Pascal VOC's. */
  XYXY,
  /** Left, top, width, height: COCO's. */
  XYWH,
  /** The middle's x and y, width, height: YOLO's. */
  CXCYWH
}
