"""PyTorch with torchvision's decoder and transforms v2 on uint8 tensors."""

import torch
from torchvision.io import ImageReadMode, decode_image
from torchvision.transforms import v2

from epochs import SIDE
from torch_epochs import convolutional, trained


class Photos(torch.utils.data.Dataset):
    def __init__(self, paths, labels):
        self.paths = paths
        self.labels = labels
        self.transform = v2.Compose(
            [v2.Resize((SIDE, SIDE), antialias=True), v2.ToDtype(torch.float32, scale=True)]
        )

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        return self.transform(decode_image(self.paths[index], ImageReadMode.RGB)), self.labels[index]


def contender(options, data):
    return trained(convolutional(), Photos(*data), options, options.workers)
