"""torchvision's transforms v2 on uint8 tensors, as its documentation advises for speed, in PyTorch's DataLoader."""

import torch
from torchvision.io import ImageReadMode, decode_image
from torchvision.transforms import v2

from torch_peers import loader


class Photos(torch.utils.data.Dataset):
    def __init__(self, paths, transform):
        self.paths = paths
        self.transform = transform

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        return self.transform(decode_image(self.paths[index], ImageReadMode.RGB))


def transforms(name, side):
    """What becomes of a photo before it is made float32, 0 to 1."""
    crop = [v2.RandomResizedCrop(side, antialias=True), v2.RandomHorizontalFlip(0.5)]
    rotation = [v2.RandomRotation(15, interpolation=v2.InterpolationMode.BILINEAR)]
    colour = [v2.ColorJitter(0.4, 0.4, 0.4, 0.1)]
    return {
        "torchvision-bilinear": [v2.Resize((side, side), antialias=True)],
        "torchvision-crop": crop,
        "torchvision-crop-colour": crop + colour,
        "torchvision-crop-rotation-colour": crop + rotation + colour,
    }[name]


def contender(options, paths):
    steps = transforms(options.name, options.side)
    dataset = Photos(paths, v2.Compose(steps + [v2.ToDtype(torch.float32, scale=True)]))
    batches = loader(dataset, options)
    return len(dataset), lambda: batches
